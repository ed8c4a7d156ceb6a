#!/bin/sh
# The steps of the container file: writes what the image runs to TARGET. From the root of the checkout: sh deploy/container.sh TARGET
set -eu

target=${1:?the folder to write to}

# Build tools. A checkout in use has them.
[ -d node_modules ] || npm ci --ignore-scripts
node scripts/build.ts

mkdir -p "$target"
cp -R package.json package-lock.json LICENSE bin dist "$target"
mkdir -p "$target/schema"
cp -R schema/schema.graphql schema/generated schema/operations "$target/schema"
(cd "$target" && npm ci --omit=dev --ignore-scripts --no-audit --no-fund)

# Of a single instance or the demo, and the only folder that is written to.
mkdir -p "$target/data"
