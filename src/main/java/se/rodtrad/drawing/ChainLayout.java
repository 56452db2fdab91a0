package se.rodtrad.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where everything in a picture of a goal chain stands, found by the Eclipse Layout
 * Kernel. The same picture is laid out the same way every time.
 */
final class ChainLayout {

	static {
		// tells the kernel how to copy the values of its own options
		LayoutMetaDataService.getInstance();
	}

	private static final double GAP = 14;

	private static final double LAYER_GAP = 56;

	private final ChainPicture picture;

	private final ElkNode root;

	private final List<ElkEdgeSection> sections = new ArrayList<>();

	private ChainLayout(ChainPicture picture) {
		this.picture = picture;
		this.root = ElkGraphUtil.createGraph();
	}

	static ChainLayout of(ChainPicture picture) {
		ChainLayout layout = new ChainLayout(picture);
		layout.arrange();
		return layout;
	}

	private void arrange() {
		this.root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
		this.root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.SPLINES);
		this.root.setProperty(LayeredOptions.PARTITIONING_ACTIVATE, true);
		this.root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
		this.root.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
		this.root.setProperty(LayeredOptions.RANDOM_SEED, 1);
		this.root.setProperty(LayeredOptions.SPACING_NODE_NODE, GAP);
		this.root.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, GAP);
		this.root.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
		this.root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, LAYER_GAP);
		this.root.setProperty(LayeredOptions.PADDING, new ElkPadding(ChainPicture.TOP, GAP, GAP, GAP));
		for (ChainPicture.Node node : this.picture.nodes()) {
			ElkNode box = ElkGraphUtil.createNode(this.root);
			box.setDimensions(ChainPicture.WIDTH, ChainPicture.HEIGHT);
			box.setProperty(LayeredOptions.PARTITIONING_PARTITION, node.level());
		}
		List<ElkNode> boxes = this.root.getChildren();
		for (ChainPicture.Edge edge : this.picture.edges()) {
			this.sections.add(ElkGraphUtil
				.createEdgeSection(ElkGraphUtil.createSimpleEdge(boxes.get(edge.above()), boxes.get(edge.below()))));
		}
		new LayeredLayoutProvider().layout(this.root, new NullElkProgressMonitor());
	}

	double width() {
		return this.root.getWidth();
	}

	double height() {
		return this.root.getHeight();
	}

	double x(int node) {
		return this.root.getChildren().get(node).getX();
	}

	double y(int node) {
		return this.root.getChildren().get(node).getY();
	}

	/** The way of an edge, as the path of an SVG: its bends are those of a spline. */
	String path(int edge) {
		ElkEdgeSection section = this.sections.get(edge);
		StringBuilder path = new StringBuilder("M" + point(section.getStartX(), section.getStartY()));
		List<ElkBendPoint> bends = section.getBendPoints();
		if (bends.isEmpty()) {
			return path.append('L').append(point(section.getEndX(), section.getEndY())).toString();
		}
		path.append('C');
		bends.forEach((bend) -> path.append(point(bend.getX(), bend.getY())).append(' '));
		return path.append(point(section.getEndX(), section.getEndY())).toString();
	}

	private static String point(double x, double y) {
		return Svg.number(x) + "," + Svg.number(y);
	}

	/** Where each level stands that something is on. */
	List<Band> bands() {
		return IntStream.range(0, this.picture.levels().size())
			.filter((level) -> this.picture.nodes().stream().anyMatch((node) -> node.level() == level))
			.mapToObj(this::band)
			.toList();
	}

	private Band band(int level) {
		double[] places = IntStream.range(0, this.picture.nodes().size())
			.filter((node) -> this.picture.nodes().get(node).level() == level)
			.mapToDouble(this::x)
			.sorted()
			.toArray();
		return new Band(level, places[0] - GAP / 2, places[places.length - 1] + ChainPicture.WIDTH + GAP / 2);
	}

	/**
	 * The part of the picture that a level takes.
	 *
	 * @param level the place of the level among the levels
	 * @param from where it begins
	 * @param to where it ends
	 */
	record Band(int level, double from, double to) {
	}

}
