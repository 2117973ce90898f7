package org.practiceaudit.allocation.programmes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;

/** The policies that an authority has published. A version never changes, so that one reading lasts. */
@ApplicationScoped
public class PublishedProgrammes {
    private record Key(String authority, String programme, int version) {}

    /** @param policy as it was published */
    record Version(ProgrammePolicy policy, String digest, Instant publishedAt) {}

    private final EventStore store;
    private final ProgrammeStreams programmes;
    private final Map<Key, Version> known = new ConcurrentHashMap<>();

    PublishedProgrammes(EventStore store, ProgrammeStreams programmes) {
        this.store = store;
        this.programmes = programmes;
    }

    /** Empty where the authority has not published this version. */
    public Uni<Optional<ProgrammePolicy>> policy(String authority, String programme, int version) {
        return version(authority, programme, version).map(found -> found.map(Version::policy));
    }

    /** A version that something is pinned to, which was published then. */
    public Uni<ProgrammePolicy> pinned(String authority, String programme, int version) {
        return policy(authority, programme, version)
                .map(found -> found.orElseThrow(() -> new IllegalStateException(
                        "programme " + programme + " version " + version + " was published and is gone")));
    }

    /** The newest version that is in effect on a day; empty where none is. */
    public Uni<Optional<ProgrammePolicy>> inEffect(String authority, String programme, LocalDate day) {
        return state(authority, programme).flatMap(state -> {
            if (!(state instanceof Programme.Published found)) {
                return Uni.createFrom().item(Optional.empty());
            }
            return found.effectiveFrom().entrySet().stream()
                    .filter(each -> !each.getValue().isAfter(day))
                    .reduce((_, last) -> last)
                    .map(each -> policy(authority, programme, each.getKey()))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
        });
    }

    /** The published versions' numbers; none where there is no such programme. */
    Uni<SortedSet<Integer>> numbers(String authority, String programme) {
        return state(authority, programme)
                .map(state -> state instanceof Programme.Published found
                        ? new TreeSet<>(found.digests().keySet())
                        : new TreeSet<>());
    }

    private Uni<Programme> state(String authority, String programme) {
        return stream(new Key(authority, programme, 0))
                .map(stream -> store.load(programmes, stream).map(loaded -> loaded.state()))
                .orElseGet(() -> Uni.createFrom().item(new Programme.Unpublished()));
    }

    Uni<Optional<Version>> version(String authority, String programme, int version) {
        var key = new Key(authority, programme, version);
        var kept = known.get(key);
        if (kept != null) {
            return Uni.createFrom().item(Optional.of(kept));
        }
        return stream(key)
                .map(stream -> store.load(programmes, stream)
                        .map(loaded -> loaded.facts().stream()
                                .flatMap(fact -> switch (fact.event()) {
                                    case ProgrammeEvent.VersionPublished published -> Stream.of(published);
                                })
                                .filter(published -> published.version() == version)
                                .findFirst()
                                .map(published -> known.computeIfAbsent(key, _ -> read(published)))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Optional<StreamId> stream(Key key) {
        try {
            return Optional.of(new StreamId(key.authority(), ProgrammeStreams.KIND, key.programme()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Version read(ProgrammeEvent.VersionPublished published) {
        return new Version(Programmes.fromJson(published.policy()), published.digest(), published.at());
    }
}
