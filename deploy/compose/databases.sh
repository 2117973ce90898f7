#!/usr/bin/env bash
# Lays out the services' databases when the server is made: for each one for its events and, where it seals text, one for the keys, an
# owner who migrates both, and a role for the running service that may only connect until the migrations grant it more.
set -euo pipefail

role() {
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres -v name="$1" -v password="$(cat "/run/secrets/$2")" <<'SQL'
create role :"name" login password :'password';
SQL
}

database() {
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres -v name="$1" -v owner="$2_owner" -v service="$2_service" <<'SQL'
create database :"name" owner :"owner";
revoke all on database :"name" from public;
grant connect on database :"name" to :"service";
SQL
}

for service in allocation audit moderation actions reporting; do
  role "${service}_owner" "$service-owner"
  role "${service}_service" "$service-service"
  database "$service" "$service"
  [ "$service" = reporting ] || database "${service}_keys" "$service"
done

# What other tools read reporting's views as: logins are put into it.
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres <<'SQL'
create role reporting_service_reading nologin;
grant connect on database reporting to reporting_service_reading;
SQL
