package org.ecoplan.registry.funding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Entries that are recorded together or not at all. */
record NewEntries(@NotEmpty @Size(max = 500) List<@NotNull @Valid NewEntry> entries) {}
