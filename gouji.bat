@echo off
rem Starts gouji with the Java in jre\ if there is one, else with the one on the PATH.
rem GOUJI_JAVA_OPTS passes options to Java; with GOUJI_NOPAUSE set, for scheduled tasks, the window
rem never waits for a key.
setlocal DisableDelayedExpansion
chcp 65001 >nul
set "HERE=%~dp0"
set "JAVA=java"
if exist "%HERE%jre\bin\java.exe" set "JAVA=%HERE%jre\bin\java.exe"
set "JAR=%HERE%gouji.jar"
if not exist "%JAR%" set "JAR=%HERE%target\gouji.jar"
set "QUICK=-Xlog:disable -Xshare:auto -XX:-UsePerfData -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8"
set "CODE=2"

rem A double click, or files dropped on the launcher, open a window of their own.
set "LINE=%CMDCMDLINE:"=%"
set "GOUJI_DESK="
if /i not "%LINE:/c=%"=="%LINE%" set "GOUJI_DESK=1"
if defined GOUJI_NOPAUSE set "GOUJI_DESK="

if exist "%JAR%" goto probe
echo gouji: 首次使用，正在构建（约一分钟）……
call mvn -B -q -Dquick -DskipTests -f "%HERE%pom.xml" package
if exist "%JAR%" goto probe
echo gouji: 构建失败，请检查 Maven 是否已安装、网络是否可用
goto done

:probe
rem Java that is missing, too old or does not take its options would end with 1, as a run does.
"%JAVA%" %GOUJI_JAVA_OPTS% -jar "%JAR%" --version >nul 2>nul
if not errorlevel 1 goto run
echo gouji: 没有可用的 Java 17，或者 GOUJI_JAVA_OPTS 写错了。
echo 请按《使用说明》把 Java 17 放进 "%HERE%jre"，或请技术人员安装 JDK 17。
goto done

:run
rem The first run keeps an archive of the classes that it loads, by which later ones start faster;
rem looking at one file takes few of them, and has its own.
set "ARCHIVE=%JAR%.jsa"
if /i "%~1"=="check" set "ARCHIVE=%JAR%.check.jsa"
set "CLASSES=-XX:SharedArchiveFile"
if not exist "%ARCHIVE%" set "CLASSES=-XX:ArchiveClassesAtExit"
rem In a window of its own, and without words, it works beside the program.
set "BESIDE=%GOUJI_DESK%"
if "%~1"=="" set "BESIDE=1"
if defined BESIDE pushd "%HERE%"
"%JAVA%" %QUICK% "%CLASSES%=%ARCHIVE%" %GOUJI_JAVA_OPTS% -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"
if defined BESIDE popd

:done
if defined GOUJI_DESK pause
exit /b %CODE%
