@echo off
rem Runs gouji; builds it first if it has not been built. GOUJI_JAVA_OPTS passes options to Java;
rem with GOUJI_NOPAUSE set, for scheduled tasks, it never waits for a key.
setlocal DisableDelayedExpansion
chcp 65001 >nul
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%gouji.jar"
if not exist "%JAR%" set "JAR=%HOME_DIR%target\gouji.jar"
set "QUICK=-XX:-UsePerfData -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8"

where java >nul 2>nul
if errorlevel 1 goto nojava
set "MAJOR=0"
for /f "tokens=3" %%v in ('java -version 2^>^&1 ^| findstr /i /c:" version "') do set "MAJOR=%%~v"
for /f "delims=.-+ tokens=1" %%v in ("%MAJOR%") do set "MAJOR=%%v"
if %MAJOR% LSS 17 goto nojava
rem Java that cannot start ends with 1, which would say that the run was done.
if not defined GOUJI_JAVA_OPTS goto options
java %GOUJI_JAVA_OPTS% -version >nul 2>nul
if errorlevel 1 goto nooptions
:options

if exist "%JAR%" goto run
echo gouji: 首次使用，正在构建（约一分钟）……
call mvn -B -q -Dquick -DskipTests -f "%HOME_DIR%pom.xml" package
if errorlevel 1 goto nobuild

:run
rem A double click works on the folders beside the program, a command on those where it is given.
if not "%~1"=="" goto here
pushd "%HOME_DIR%"
java %QUICK% %GOUJI_JAVA_OPTS% -jar "%JAR%"
set "CODE=%ERRORLEVEL%"
popd
goto done
:here
java %QUICK% %GOUJI_JAVA_OPTS% -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"
goto done

:nojava
echo gouji: 找不到 Java 17，请安装 JDK 17 或更高版本
set "CODE=2"
goto done
:nooptions
echo gouji: GOUJI_JAVA_OPTS 里的选项 Java 不接受
set "CODE=2"
goto done
:nobuild
echo gouji: 构建失败，请检查 Maven 是否已安装、网络是否可用
set "CODE=3"

:done
rem A double click opens a window of its own: keep it open so that the result can be read.
if defined GOUJI_NOPAUSE exit /b %CODE%
if not "%~1"=="" exit /b %CODE%
set "LINE=%CMDCMDLINE:"=%"
if /i not "%LINE:/c=%"=="%LINE%" pause
exit /b %CODE%
