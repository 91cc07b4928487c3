package org.ecoplan.kit.web;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.identity.Role;
import org.jspecify.annotations.Nullable;

/** A tiny resource that uses the kit as the services do. */
@Path("/notes")
public class NotesResource {

  private final Idempotency idempotency;
  private final AgroalDataSource database;
  private final Caller caller;

  NotesResource(Idempotency idempotency, AgroalDataSource database, Caller caller) {
    this.idempotency = idempotency;
    this.database = database;
    this.caller = caller;
  }

  /** What is sent to be kept. */
  public record Note(@NotBlank String text, @Nullable Colour colour, @Nullable LocalDate day) {}

  /** The paper. */
  public enum Colour {
    YELLOW,
    PINK
  }

  @POST
  @Transactional
  @RolesAllowed(Role.Names.PLAN_OFFICE)
  public Response add(@HeaderParam(Idempotency.HEADER) @Nullable String key, @Valid Note note) {
    return idempotency.onceRequired(key, note, () -> kept(note));
  }

  @GET
  @RolesAllowed({Role.Names.PLAN_OFFICE, Role.Names.AUDITOR})
  public long count() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM note")) {
      row.next();
      return row.getLong(1);
    }
  }

  @GET
  @Path("/printed")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.Names.PLAN_OFFICE)
  public Note printed() {
    return new Note("a", null, null);
  }

  @GET
  @Path("/latest")
  @RolesAllowed(Role.Names.PLAN_OFFICE)
  public Response latest() {
    return Response.ok(new Note("a", null, null)).build();
  }

  @GET
  @Path("/ours")
  @RolesAllowed(Role.Names.PLAN_OFFICE)
  public String onlyOurs() {
    caller.requireUnitAmong(List.of("市水利局", "市生态环境局"));
    return caller.name();
  }

  @GET
  @Path("/broken")
  @RolesAllowed(Role.Names.PLAN_OFFICE)
  public String broken() {
    throw new IllegalStateException("the table note_secret is missing");
  }

  private Response kept(Note note) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO note (text) VALUES ('" + note.text() + "')");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Response.created(URI.create("/notes/1")).tag(ETags.of(1)).entity(note).build();
  }
}
