import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.server.CommunityBootstrapper;

/**
 * One Neo4j in this process, loopback only and without a password, until standard input ends or a signal comes.
 * Arguments: home folder, Bolt port, HTTP port (0: any free one). Prints `READY bolt-uri http-uri`.
 *
 * It is the server's own bootstrapper rather than Neo4jBuilders, because that one deletes its data when it stops.
 */
public class RunNeo4j {
  public static void main(String[] arguments) throws Exception {
    Path home = Files.createDirectories(Path.of(arguments[0]));
    CommunityBootstrapper server = new CommunityBootstrapper();
    int code = server.start(home, Map.ofEntries(
        Map.entry("dbms.security.auth_enabled", "false"),
        Map.entry("dbms.usage_report.enabled", "false"),
        Map.entry("server.bolt.enabled", "true"),
        Map.entry("server.bolt.listen_address", "127.0.0.1:" + arguments[1]),
        Map.entry("server.bolt.advertised_address", "127.0.0.1:" + arguments[1]),
        Map.entry("server.http.enabled", "true"),
        Map.entry("server.http.listen_address", "127.0.0.1:" + arguments[2]),
        Map.entry("server.http.advertised_address", "127.0.0.1:" + arguments[2]),
        Map.entry("internal.server.bolt.thread_pool_shutdown_wait_time", "1s"),
        Map.entry("server.memory.pagecache.size", "64m"),
        Map.entry("db.tx_log.preallocate", "false")));
    if (code != 0) {
      System.exit(code);
    }
    GraphDatabaseAPI system = (GraphDatabaseAPI) server.getDatabaseManagementService().database("system");
    ConnectorPortRegister ports = system.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
    System.out.println("READY bolt://" + ports.getLocalAddress(ConnectorType.BOLT)
        + " http://" + ports.getLocalAddress(ConnectorType.HTTP));

    // The parent holds our standard input open: when it dies, however it dies, the read ends.
    while (System.in.read() >= 0) {
      // whatever is typed is of no interest
    }
    System.exit(server.stop());
  }
}
