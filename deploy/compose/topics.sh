#!/usr/bin/env bash
# Makes the topics that are not there yet. Partition counts never change: a stream's events must stay in one partition.
set -euo pipefail
PARTITIONS=12

topic() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$KAFKA" --create --if-not-exists --topic "$1" \
    --partitions "$PARTITIONS" --replication-factor 1 --config cleanup.policy="$2" \
    --config retention.ms=-1 --config retention.bytes=-1 --config unclean.leader.election.enable=false
}

topic allocation delete
topic allocation-staff compact
topic allocation-involvement compact
topic audit delete
topic moderation delete
topic actions delete
