@echo off
rem Runs the sample; its results lie beside it.
call "%~dp0..\gouji.bat" import --in "%~dp0input" --out "%~dp0output"
