@echo off
rem Runs gouji; builds it first if it has not been built. GOUJI_JAVA_OPTS passes options to Java.
setlocal
chcp 65001 >nul
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%gouji.jar"
if not exist "%JAR%" set "JAR=%HOME_DIR%target\gouji.jar"
where java >nul 2>nul
if errorlevel 1 (
  echo gouji: 找不到 java，请安装 JDK 17 或更高版本
  set CODE=2
  goto done
)
if not exist "%JAR%" (
  echo gouji: 首次使用，正在构建（约一分钟）……
  call mvn -B -q -Dquick -DskipTests -f "%HOME_DIR%pom.xml" package
  if errorlevel 1 (
    echo gouji: 构建失败，请检查 Maven 是否已安装、网络是否可用
    set CODE=3
    goto done
  )
)
pushd "%HOME_DIR%"
java -XX:-UsePerfData -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 %GOUJI_JAVA_OPTS% -jar "%JAR%" %*
set CODE=%ERRORLEVEL%
popd
:done
rem A double click opens a window of its own: keep it open so that the result can be read.
echo %CMDCMDLINE% | find /i "/c" >nul && if "%~1"=="" pause
exit /b %CODE%
