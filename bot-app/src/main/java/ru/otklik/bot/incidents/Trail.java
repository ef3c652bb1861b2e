package ru.otklik.bot.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.routing.AgencyId;

/**
 * How people have passed an incident on.
 *
 * @param all the oldest first
 * @param curator whose forwards distribute and say nothing about whose it is not
 * @param curatorNext whether an agency that passes it on now only proposes: the curator gets it
 */
public record Trail(List<Forward> all, AgencyId curator, boolean curatorNext) {
    public Trail {
        all = List.copyOf(all);
    }

    /**
     * One of them.
     *
     * @param who the person's name
     * @param by their agency; null if it was not noted
     * @param to who got it
     * @param meant whom they meant; the same agency, unless it had been passed on too often
     * @param reason in their words
     */
    public record Forward(Instant at, String who, @Nullable AgencyId by, AgencyId to, AgencyId meant, String reason) {
        /** Whether the curator got it instead of whom they meant. */
        public boolean isBounced() {
            return !to.equals(meant);
        }
    }

    /** The last one, if there is any. */
    public Optional<Forward> last() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** Those by agencies, the oldest first. */
    public List<Forward> byAgencies() {
        return all.stream().filter(forward -> !curator.equals(forward.by())).toList();
    }

    /** Who has said that it is not theirs. */
    public Set<AgencyId> passedOn() {
        return byAgencies().stream()
                .map(Forward::by)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The agency's forward that proposes somebody who has not got it, if that is how it came to the curator. */
    public Optional<Forward> proposal() {
        List<Forward> theirs = byAgencies();
        return theirs.isEmpty()
                ? Optional.empty()
                : Optional.of(theirs.getLast()).filter(Forward::isBounced);
    }

    /** Those by which an incident of this agency came to it: for the curator all the agencies', else the last one. */
    public List<Forward> to(AgencyId agency) {
        List<Forward> theirs = byAgencies();
        return agency.equals(curator) && !theirs.isEmpty()
                ? theirs
                : last().filter(forward -> forward.to().equals(agency)).stream().toList();
    }
}
