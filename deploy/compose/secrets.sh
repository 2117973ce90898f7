#!/usr/bin/env bash
# Makes the secrets of a trial installation beside itself, each in a file of its own, and leaves alone those that are there.
# Nothing of this folder is committed. The folder is its owner's alone; the files must be readable to the users within containers.
set -euo pipefail
umask 077
folder=$(dirname "${BASH_SOURCE[0]}")/secrets
mkdir -p "$folder"
chmod 700 "$folder"

word() { head -c 24 /dev/urandom | base64 | tr '+/' '-_' | tr -d '\n='; }

# A Tink keyset of one AES256-GCM key in clear text: field 3 of the message, 32 bytes long.
keyset() {
  local id key
  id=$(($(od -An -N4 -tu4 /dev/urandom) % 2147483646 + 1))
  key=$({ printf '\032\040'; head -c 32 /dev/urandom; } | base64 | tr -d '\n')
  printf '{"primaryKeyId":%s,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey","value":"%s",' "$id" "$key"
  printf '"keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":%s,"outputPrefixType":"TINK"}]}' "$id"
}

make() {
  local name=$1
  shift
  if [ ! -s "$folder/$name" ]; then
    "$@" >"$folder/$name"
    chmod 644 "$folder/$name"
  fi
}

make postgres word
make grafana word
for service in allocation audit moderation actions reporting; do
  make "$service-owner" word
  make "$service-service" word
done
for service in allocation audit moderation actions; do
  make "$service-master" keyset
done
make pages-client word
make pages-session word
make demo-client word
make people word
make keycloak-admin word

# Keycloak takes these from its environment only.
keycloak() {
  printf 'KC_BOOTSTRAP_ADMIN_USERNAME=admin\nKC_BOOTSTRAP_ADMIN_PASSWORD=%s\n' "$(cat "$folder/keycloak-admin")"
  printf 'PAGES_CLIENT_SECRET=%s\n' "$(cat "$folder/pages-client")"
  printf 'DEMO_CLIENT_SECRET=%s\n' "$(cat "$folder/demo-client")"
  printf 'PEOPLE_PASSWORD=%s\n' "$(cat "$folder/people")"
}
make keycloak.env keycloak
printf 'The secrets are in %s.\n' "$folder"
