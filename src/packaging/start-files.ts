/** What a double click runs on Windows; the menu itself is Chinese. */
export function startBat(): string {
  return [
    '@echo off',
    'chcp 65001 >nul',
    'cd /d "%~dp0"',
    '"%~dp0node\\bin\\node.exe" scripts\\run.mjs menu',
    'pause',
    '',
  ].join('\r\n');
}

/** The same for Linux. */
export function startSh(): string {
  return '#!/bin/sh\ncd "$(dirname "$0")" || exit 1\nexec ./node/bin/node scripts/run.mjs menu\n';
}
