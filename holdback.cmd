@echo off
rem Runs this clone of Holdback from any folder: \path\to\clone\holdback scan FOLDER
node "%~dp0start.mjs" %*
