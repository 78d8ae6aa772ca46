import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * A real OpenSearch of one node, in a process of its own with its own libraries: `java -cp LIBRARIES OpenSearchNode.java FOLDER`. Prints the
 * port it listens to on this machine, and ends when its input does. Not compiled with the tests, whose Lucene is another.
 */
final class OpenSearchNode extends Node {

    private OpenSearchNode(Settings settings) {
        super(
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "test"),
                List.of(plugin(Netty4ModulePlugin.class), plugin(CommonAnalysisModulePlugin.class)),
                true);
    }

    private static PluginInfo plugin(Class<?> type) {
        return new PluginInfo(
                type.getName(),
                "a module of every distribution",
                Version.CURRENT.toString(),
                Version.CURRENT,
                "21",
                type.getName(),
                null,
                List.of(),
                false);
    }

    public static void main(String[] arguments) throws IOException, NodeValidationException {
        Settings settings = Settings.builder()
                .put("path.home", arguments[0])
                .put("cluster.name", "leanloop-test")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", "0")
                .put("transport.port", "0")
                // A test must not fail because the disk of whoever runs it is nearly full.
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
        try (Node node = new OpenSearchNode(settings)) {
            node.start();
            InetSocketAddress address = node.injector()
                    .getInstance(HttpServerTransport.class)
                    .boundAddress()
                    .publishAddress()
                    .address();
            System.out.println("port " + address.getPort());
            while (System.in.read() >= 0) {
                // Whoever started it holds the other end.
            }
        }
    }
}
