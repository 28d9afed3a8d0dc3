/** Networks go in, the place of each actor comes out: the same in every period, and on every machine. */

import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

import type { Network } from "../records";

export type Place = { x: number; y: number };
export type Places = ReadonlyMap<string, Place>;
/** More lines than these cannot be told apart; the table has all. */
export const MOST_TIES = 500;
/** All places lie in an ellipse in this box, as wide as drawings usually are. */
export const BOX: { x: [number, number]; y: [number, number] } = { x: [-1.7, 1.7], y: [-1, 1] };

const ITERATIONS = 250;
const SETTINGS = { gravity: 0.05, strongGravityMode: true, scalingRatio: 10, slowDown: 5 };
/** How far places are spread evenly; the rest is left as the forces have it. */
const EVEN = 0.85;
const APART = 0.13;
const STEPS = 40;

/** Where actors were put before: they stay there as long as the page is open. */
const kept = new Map<string, Place>();

/** Return the part of a network that its most active actors make. */
export function mostActive(network: Network, limit: number): Network {
  if (network.nodes.length <= limit) return network;
  const nodes = network.nodes.slice(0, limit);
  const shown = new Set(nodes.map((node) => node.id));
  const edges = network.edges.filter((edge) => shown.has(edge.one) && shown.has(edge.other));
  const hidden = {
    actors: network.hidden.actors + network.nodes.length - nodes.length,
    ties: network.hidden.ties + network.edges.length - edges.length,
  };
  return { ...network, nodes, edges, hidden };
}

/** Return the places of a network's actors. Those of the whole time come first, then `network`'s new ones.

The new are put beside those that they deal with and move apart from all that are there, which stay. */
export function placesOf(whole: Network, network: Network): Places {
  if (kept.size === 0) for (const [id, at] of spread(whole, forced(whole))) kept.set(id, at);
  settle(whole);
  settle(network);
  return new Map(network.nodes.flatMap(({ id }) => (kept.has(id) ? [[id, kept.get(id) as Place]] : [])));
}

/** Return where the forces between them put the actors of a network. */
function forced(network: Network): Readonly<Record<string, Place>> {
  const graph = new Graph({ type: "undirected" });
  for (const { id } of network.nodes) graph.addNode(id, around(id, 100));
  for (const { one, other, events } of network.edges) graph.addEdge(one, other, { weight: Math.log2(1 + events) });
  return forceAtlas2(graph, { iterations: ITERATIONS, settings: SETTINGS });
}

/** Return places that fill the ellipse: in the same directions, with more room for those of many events.

Otherwise a few that hardly deal with anybody would push all others into one clump. */
function spread(network: Network, found: Readonly<Record<string, Place>>): [string, Place][] {
  const nodes = network.nodes.map(({ id, events }) => ({ id, room: Math.sqrt(events), ...(found[id] ?? around(id, 1)) }));
  const middle = { x: mean(nodes.map((node) => node.x)), y: mean(nodes.map((node) => node.y)) };
  const far = nodes
    .map((node) => ({ ...node, distance: Math.hypot(node.x - middle.x, node.y - middle.y) }))
    .sort((one, other) => one.distance - other.distance);
  const most = far.at(-1)?.distance || 1;
  const all = far.reduce((sum, node) => sum + node.room, 0);
  let before = 0;
  return far.map(({ id, x, y, distance, room }) => {
    const to = EVEN * Math.sqrt((before + room / 2) / all) + (1 - EVEN) * (distance / most);
    before += room;
    const factor = distance > 0 ? to / distance : 0;
    return [id, { x: (x - middle.x) * factor * BOX.x[1], y: (y - middle.y) * factor }];
  });
}

/** Give places to those actors of a network that have none. */
function settle(network: Network): void {
  const added = network.nodes.filter((node) => !kept.has(node.id));
  const near = neighbours(network);
  for (const { id } of added) {
    let at = beside(id, near.get(id) ?? []);
    for (let step = 0; step < STEPS; step += 1) at = inside(apart(id, at));
    kept.set(id, at);
  }
}

function neighbours(network: Network): Map<string, { id: string; events: number }[]> {
  const found = new Map<string, { id: string; events: number }[]>(network.nodes.map((node) => [node.id, []]));
  for (const { one, other, events } of network.edges) {
    found.get(one)?.push({ id: other, events });
    found.get(other)?.push({ id: one, events });
  }
  return found;
}

/** Return a place in the middle of those that an actor deals with, or at the rim if it deals with none of them. */
function beside(id: string, near: readonly { id: string; events: number }[]): Place {
  const known = near.flatMap((other) => {
    const at = kept.get(other.id);
    return at ? [{ ...at, weight: other.events }] : [];
  });
  const weight = known.reduce((sum, at) => sum + at.weight, 0);
  const off = around(id, weight === 0 ? 1 : APART);
  if (weight === 0) return rim(off);
  return {
    x: known.reduce((sum, at) => sum + at.x * at.weight, 0) / weight + off.x,
    y: known.reduce((sum, at) => sum + at.y * at.weight, 0) / weight + off.y,
  };
}

/** Return a place a little farther from all that are too near. */
function apart(id: string, at: Place): Place {
  const moved = { ...at };
  for (const [other, place] of kept) {
    const [x, y] = [at.x - place.x, at.y - place.y];
    const distance = Math.hypot(x, y);
    if (other === id || distance >= APART) continue;
    const push = (APART - distance) / (2 * Math.max(distance, 0.001));
    moved.x += x * push;
    moved.y += y * push;
  }
  return moved;
}

/** Return a place around the middle that follows from the identifier alone. */
function around(id: string, radius: number): Place {
  const hash = hashOf(id);
  const angle = ((hash & 0xffff) / 0x10000) * 2 * Math.PI;
  const distance = radius * Math.sqrt(((hash >>> 16) + 1) / 0x10000);
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

function rim({ x, y }: Place): Place {
  const length = Math.hypot(x, y);
  return { x: (x / length) * BOX.x[1], y: y / length };
}

/** Return the place itself if it lies in the ellipse, else the one at its rim in the same direction. */
function inside(at: Place): Place {
  const length = Math.hypot(at.x / BOX.x[1], at.y);
  return length <= 1 ? at : { x: at.x / length, y: at.y / length };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
