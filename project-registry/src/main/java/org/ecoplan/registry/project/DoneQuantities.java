package org.ecoplan.registry.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The quantities that are done by now; items that are not named stay as they are. */
record DoneQuantities(@NotEmpty @Size(max = 200) List<@NotNull @Valid DoneQuantity> quantities) {}
