package org.practiceaudit.messaging;

/**
 * A stream as a consumer knows it.
 *
 * @param topic without the installation's prefix
 */
record Place(String authority, String topic, String stream) {
    @Override
    public String toString() {
        return topic + "/" + stream + " of " + authority;
    }
}
