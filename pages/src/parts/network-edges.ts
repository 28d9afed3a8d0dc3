/** Lines of the network that differ by form too: whole for warm, dashes for cold, dots for even. */

import { type EdgeProgramType, EdgeRectangleProgram } from "sigma/rendering";

/** What the drawing keeps of an actor and of a tie. */
export type Node = { x: number; y: number; size: number; label: string };
export type Edge = { size: number; type: "warm" | "cold" | "even"; label: string; zIndex: number };

/** A thin line is still easy to point at. */
const LEAST_TO_POINT_AT = "7.0";

const VERTEX = /*glsl*/ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_normal;
attribute float a_normalCoef;
attribute vec2 a_positionStart;
attribute vec2 a_positionEnd;
attribute float a_positionCoef;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_zoomRatio;
uniform float u_pixelRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;
uniform float u_feather;

varying vec4 v_color;
varying vec2 v_normal;
varying float v_thickness;
varying float v_feather;
varying float v_along;

const float bias = 255.0 / 254.0;

void main() {
  vec2 normal = a_normal * a_normalCoef;
  vec2 position = mix(a_positionStart, a_positionEnd, a_positionCoef);
  float normalLength = length(normal);
  vec2 unitNormal = normal / normalLength;

  #ifdef PICKING_MODE
  float least = ${LEAST_TO_POINT_AT};
  v_color = a_id;
  #else
  float least = u_minEdgeThickness;
  v_color = a_color;
  #endif

  float thickness = max(normalLength, least * u_sizeRatio) * u_correctionRatio / u_sizeRatio;
  gl_Position = vec4((u_matrix * vec3(position + unitNormal * thickness, 1)).xy, 0, 1);
  v_thickness = thickness / u_zoomRatio;
  v_normal = unitNormal;
  v_feather = u_feather * u_correctionRatio / u_zoomRatio / u_pixelRatio * 2.0;
  // The way along the line, in pixels, so that dashes stay as long when one comes closer.
  v_along = a_positionCoef * length(a_positionEnd - a_positionStart) / (2.0 * u_correctionRatio);
  v_color.a *= bias;
}
`;

const FRAGMENT = /*glsl*/ `
precision highp float;

varying vec4 v_color;
varying vec2 v_normal;
varying float v_thickness;
varying float v_feather;
varying float v_along;

const vec4 transparent = vec4(0.0);

void main(void) {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float t = smoothstep(v_thickness - v_feather, v_thickness, length(v_normal) * v_thickness);
  if (mod(v_along, DASH + GAP) > DASH) t = 1.0;
  gl_FragColor = mix(v_color, transparent, t);
  #endif
}
`;

function dashed(dash: number, gap: number): EdgeProgramType<Node, Edge> {
  return class extends EdgeRectangleProgram<Node, Edge> {
    override getDefinition(): ReturnType<EdgeRectangleProgram["getDefinition"]> {
      return {
        ...super.getDefinition(),
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT.replaceAll("DASH", dash.toFixed(1)).replaceAll("GAP", gap.toFixed(1)),
      };
    }
  };
}

/** The form of a line by its warmth. */
export const LINES = { warm: dashed(1, 0), cold: dashed(8, 5), even: dashed(2, 4) };
