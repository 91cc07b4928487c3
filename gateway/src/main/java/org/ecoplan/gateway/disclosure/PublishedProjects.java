package org.ecoplan.gateway.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of projects. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedProjects(List<PublishedProject> items, @Nullable String nextPageToken) {}
