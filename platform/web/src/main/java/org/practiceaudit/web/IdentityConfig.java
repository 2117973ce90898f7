package org.practiceaudit.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How tokens of an authority's identity provider name what we need. */
@ConfigMapping(prefix = "practice-audit.identity")
public interface IdentityConfig {
    /** The claim that holds our staff id. */
    @WithDefault("staff_id")
    String staffClaim();

    /** The claim that holds the authority's code. */
    @WithDefault("authority")
    String authorityClaim();

    /** Role as the provider names it to role code; a name that is a role code already needs no entry. */
    Map<String, String> roles();
}
