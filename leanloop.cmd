@echo off
rem Runs Leanloop on Windows, from a clone or from a folder that holds leanloop.jar: finds a Java, builds the program when it is
rem missing or older than its sources, starts it. LEANLOOP_JAVA_OPTS is handed to Java, for example -Xmx4g for very many notes.
setlocal EnableExtensions DisableDelayedExpansion

set "here=%~dp0"
set "java="
set "jar=%here%leanloop.jar"
if exist "%here%pom.xml" set "jar=%here%site-generator\target\leanloop.jar"

if defined JAVA_HOME call :consider "%JAVA_HOME%\bin\java.exe"
if not defined java for /f "delims=" %%j in ('where java.exe 2^>nul') do call :consider "%%j"
if not defined java for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Amazon Corretto\jdk*" "%ProgramFiles%\Zulu\zulu-*" "%ProgramFiles%\BellSoft\LibericaJDK-*" "%USERPROFILE%\.jdks\*") do call :consider "%%d\bin\java.exe"
if not defined java (
    echo leanloop: a JDK, version 21 or newer, is needed, and none was found. Install one from adoptium.net or set JAVA_HOME. 1>&2
    exit /b 2
)

if not exist "%here%pom.xml" goto start
call :stale
if errorlevel 1 goto start
echo leanloop: building the program, because it is not there or its sources changed 1>&2
for %%j in ("%java%\..\..") do set "JAVA_HOME=%%~fj"
pushd "%here%"
call mvnw.cmd -q -B -Dmaven.test.skip=true -pl site-generator -am package 1>&2
set "built=%errorlevel%"
popd
if not "%built%"=="0" (
    echo leanloop: the program could not be built 1>&2
    exit /b 70
)

:start
if not exist "%jar%" (
    echo leanloop: %jar% is missing 1>&2
    exit /b 2
)
rem As in the launcher of other systems: a check is collected by all cores, and compiled sooner; a build is collected by all cores unless
rem somebody says how much memory there is.
set "tuning=-XX:+UseSerialGC"
if "%~1"=="build" set "tuning=-XX:+UseParallelGC -XX:MinHeapDeltaBytes=32m"
if "%~1"=="build" (
    set LEANLOOP_JAVA_OPTS 2>nul | findstr /l /c:"-Xmx" >nul && set "tuning=-XX:+UseSerialGC"
)
if "%~1"=="check" set "tuning=-XX:+UseParallelGC -XX:+AlwaysTenure -XX:MinHeapDeltaBytes=32m -XX:CompileThresholdScaling=0.1"
"%java%" %tuning% -XX:TieredStopAtLevel=1 -Xms96m -Xmn64m -Xmx1g -Xss2m -XX:-UsePerfData -Xlog:disable -Dfile.encoding=UTF-8 %LEANLOOP_JAVA_OPTS% -jar "%jar%" %*
exit /b %errorlevel%

rem Takes a Java of version 21 or newer, the first that is found.
:consider
if defined java exit /b 0
if not exist "%~1" exit /b 0
for /f "tokens=3" %%v in ('cmd /c ""%~1" -version 2^>^&1" ^| findstr /i "version"') do set "version=%%~v"
for /f "delims=.-+ tokens=1" %%m in ("%version%") do set "major=%%m"
if %major% GEQ 21 set "java=%~1"
exit /b 0

rem Ends with 0 when the program is missing or a source is newer than it.
:stale
if not exist "%jar%" exit /b 0
powershell -NoProfile -NonInteractive -Command "$jar = (Get-Item -LiteralPath $env:jar).LastWriteTimeUtc; Set-Location -LiteralPath $env:here; if (Get-ChildItem -Recurse pom.xml, core\pom.xml, indexer\pom.xml, site-generator\pom.xml, core\src\main, indexer\src\main, site-generator\src\main, examples | Where-Object { $_.LastWriteTimeUtc -gt $jar } | Select-Object -First 1) { exit 0 } else { exit 1 }"
exit /b %errorlevel%
