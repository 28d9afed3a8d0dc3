/** A network with the places of its actors goes in, a drawing that can be pointed at comes out. */

import Graph from "graphology";
import Sigma from "sigma";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";

import type { Network } from "../records";
import * as words from "../words";
import { type Colours, mixed } from "./colours";
import { type Edge, LINES, type Node } from "./network-edges";
import { type Label, write } from "./network-labels";
import { BOX, MOST_TIES, type Places } from "./network-place";
import { periodDrawn } from "./period";

/** What is pointed at or open: an actor, or a tie by both of its actors. */
export type Lit = { one: string; other: string | null };
export type Handlers = {
  open: (lit: Lit | null) => void;
  point: (lit: Lit | null) => void;
};

const LEAST_NODE = 3.5;
const MOST_NODE = 17;
const LEAST_EDGE = 0.8;
const MOST_EDGE = 8;
/** So many ties of what is lit have their numbers written. */
const MOST_NUMBERS = 8;
const CALM = matchMedia("(prefers-reduced-motion: reduce)");

/** The drawing, inside an element that keeps its size. */
export class Canvas {
  private readonly sigma: Sigma<Node, Edge>;
  /** What is to be lit, and what of it is in the drawing. */
  private asked: Lit | null = null;
  private lit: Lit | null = null;
  private near: ReadonlySet<string> = new Set();

  constructor(
    container: HTMLElement,
    handlers: Handlers,
    private colours: Colours,
  ) {
    this.sigma = new Sigma<Node, Edge>(new Graph<Node, Edge>(), container, {
      allowInvalidContainer: true,
      enableEdgeEvents: true,
      renderLabels: false,
      defaultDrawNodeHover: () => undefined,
      zIndex: true,
      minEdgeThickness: LEAST_EDGE,
      stagePadding: 30,
      minCameraRatio: 0.1,
      maxCameraRatio: 2.5,
      enableCameraRotation: false,
      defaultEdgeType: "even",
      edgeProgramClasses: LINES,
      nodeReducer: (node, data) => this.node(node, data),
      edgeReducer: (edge, data) => this.edge(edge, data),
    });
    // The same box in every period: what stays has the same place on the screen.
    this.sigma.setCustomBBox(BOX);
    this.sigma.createCanvasContext("names", { style: { pointerEvents: "none" } }).resize(true);
    this.sigma.on("afterRender", () => this.label());
    this.listen(handlers);
  }

  /** Draw a network; the camera stays where it is. */
  show(network: Network, places: Places): void {
    const graph = graphOf(network, places);
    this.choose(this.asked, graph);
    this.sigma.once("afterRender", periodDrawn);
    this.sigma.setGraph(graph);
  }

  /** Bring out an actor with those around it, or a tie; all else steps back. */
  light(lit: Lit | null): void {
    if (lit === this.asked) return;
    this.choose(lit, this.sigma.getGraph());
    this.sigma.refresh({ skipIndexation: true });
  }

  recolour(colours: Colours): void {
    if (colours === this.colours) return;
    this.colours = colours;
    this.sigma.refresh({ skipIndexation: true });
  }

  /** Come closer (a factor above 1) or step back. */
  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    void camera.animate({ ratio: camera.ratio / factor }, motion());
  }

  /** Move by parts of what is seen. */
  move(right: number, down: number): void {
    const camera = this.sigma.getCamera();
    void camera.animate({ x: camera.x + right * camera.ratio, y: camera.y - down * camera.ratio }, motion());
  }

  /** Show all again. */
  fit(): void {
    void this.sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, motion());
  }

  /** Take the size that the element now has. */
  resize(): void {
    const before = this.sigma.getDimensions();
    const { width, height } = this.sigma.resize().getDimensions();
    if (width !== before.width || height !== before.height) this.sigma.refresh({ skipIndexation: true });
  }

  close(): void {
    this.sigma.kill();
  }

  private choose(asked: Lit | null, graph: Pick<Graph<Node, Edge>, "hasNode" | "neighbors">): void {
    const isThere = asked !== null && [asked.one, asked.other ?? asked.one].every((node) => graph.hasNode(node));
    this.asked = asked;
    this.lit = isThere ? asked : null;
    this.near = new Set(this.lit?.other === null ? graph.neighbors(this.lit.one) : []);
  }

  private listen(handlers: Handlers): void {
    const tie = (edge: string): Lit => {
      const [one, other] = this.sigma.getGraph().extremities(edge);
      return { one, other };
    };
    this.sigma.on("clickNode", ({ node }) => handlers.open({ one: node, other: null }));
    this.sigma.on("clickEdge", ({ edge }) => handlers.open(tie(edge)));
    this.sigma.on("clickStage", () => handlers.open(null));
    this.sigma.on("enterNode", ({ node }) => handlers.point({ one: node, other: null }));
    this.sigma.on("enterEdge", ({ edge }) => handlers.point(tie(edge)));
    this.sigma.on("leaveNode", () => handlers.point(null));
    this.sigma.on("leaveEdge", () => handlers.point(null));
    this.sigma.on("doubleClickStage", ({ preventSigmaDefault }) => preventSigmaDefault());
  }

  private node(node: string, data: Node): Partial<NodeDisplayData> {
    const { ink, faint, sheet, focus } = this.colours;
    if (this.lit === null) return { ...data, color: faint };
    if (this.isLit(node)) return { ...data, color: focus, zIndex: 2 };
    if (this.near.has(node)) return { ...data, color: mixed(ink, faint, 0.5), zIndex: 1 };
    return { ...data, color: mixed(faint, sheet, 0.25) };
  }

  private edge(edge: string, data: Edge): Partial<EdgeDisplayData> {
    const color = this.colours[data.type];
    if (this.lit === null) return { ...data, color: mixed(color, this.colours.sheet, 0.75) };
    if (!this.isLitTie(edge)) return { ...data, color: mixed(color, this.colours.sheet, 0.12), zIndex: -1 };
    return { ...data, color, size: Math.max(data.size, 1.6), zIndex: 1_000_000 };
  }

  private isLit(node: string): boolean {
    return this.lit !== null && (node === this.lit.one || node === this.lit.other);
  }

  private isLitTie(edge: string): boolean {
    const graph = this.sigma.getGraph();
    const { one, other } = this.lit ?? { one: "", other: null };
    return graph.hasExtremity(edge, one) && (other === null || graph.hasExtremity(edge, other));
  }

  /** Write the names that find room: what is lit first, then the numbers of its ties, then by activity. */
  private label(): void {
    const context = this.sigma.getCanvases()["names"]?.getContext("2d");
    if (!context) return;
    const nodes = this.sigma.getGraph().nodes();
    const lit = nodes.filter((node) => this.isLit(node));
    const rest = nodes.filter((node) => !this.isLit(node) && (this.lit === null || this.near.has(node)));
    const labels = [...lit.map((node) => this.name(node)), ...this.numbers(), ...rest.map((node) => this.name(node))];
    write(context, labels, this.sigma.getDimensions(), this.colours);
  }

  private name(node: string): Label {
    const { x, y, size, label } = this.sigma.getGraph().getNodeAttributes(node);
    const at = this.sigma.graphToViewport({ x, y });
    return { ...at, text: label, radius: this.sigma.scaleSize(size), strong: this.isLit(node) };
  }

  private numbers(): Label[] {
    if (this.lit === null) return [];
    const graph = this.sigma.getGraph();
    const ties = graph.edges(this.lit.one).filter((edge) => this.isLitTie(edge));
    return ties.slice(0, MOST_NUMBERS).map((edge) => {
      const [one, other] = graph.extremities(edge).map((node) => this.sigma.graphToViewport(graph.getNodeAttributes(node)));
      const middle = { x: ((one?.x ?? 0) + (other?.x ?? 0)) / 2, y: ((one?.y ?? 0) + (other?.y ?? 0)) / 2 };
      return { ...middle, text: graph.getEdgeAttribute(edge, "label"), radius: null, strong: false };
    });
  }
}

function motion(): { duration: number } {
  return { duration: CALM.matches ? 0 : 150 };
}

function graphOf(network: Network, places: Places): Graph<Node, Edge> {
  const graph = new Graph<Node, Edge>({ type: "undirected" });
  const most = Math.max(1, ...network.nodes.map((node) => node.events));
  for (const node of network.nodes) {
    const size = LEAST_NODE + (MOST_NODE - LEAST_NODE) * Math.sqrt(node.events / most);
    graph.addNode(node.id, { ...(places.get(node.id) ?? { x: 0, y: 0 }), size, label: node.name });
  }
  const ties = network.edges.slice(0, MOST_TIES);
  const strongest = Math.max(1, ties[0]?.events ?? 1);
  for (const tie of ties) {
    const warmth = words.warmth(tie.score);
    graph.addEdge(tie.one, tie.other, {
      size: Math.max(LEAST_EDGE, MOST_EDGE * Math.sqrt(tie.events / strongest)),
      type: warmth,
      label: `${words.SIGNS[warmth]} ${tie.events}`,
      zIndex: tie.events,
    });
  }
  return graph;
}
