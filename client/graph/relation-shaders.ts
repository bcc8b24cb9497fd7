/**
 * A relation is a ribbon along a quadratic curve (or round a loop) and an arrow head, all computed in pixels so that
 * widths, dashes and heads stay the same at every zoom. `a_at.x` runs from 0 to 1 along the ribbon; 2 marks the head.
 */
export const relationVertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_start;
attribute vec2 a_end;
attribute vec2 a_radii;
attribute vec2 a_at;
attribute float a_width;
attribute float a_curve;
attribute float a_state;

uniform mat3 u_matrix;
uniform vec2 u_halfViewport;
uniform float u_sizeRatio;
uniform float u_pixelRatio;

varying vec4 v_color;
varying float v_along;
varying float v_across;
varying float v_half;
varying float v_state;
varying float v_middle;

vec2 toPixels(vec2 p) {
  return (u_matrix * vec3(p, 1.0)).xy * u_halfViewport;
}

void main() {
  float scale = u_pixelRatio / u_sizeRatio;
  float width = a_width * u_pixelRatio * clamp(1.0 / u_sizeRatio, 0.7, 1.5);
  float arrow = mod(floor((a_state + 0.5) / 4.0), 2.0);
  float loop = mod(floor((a_state + 0.5) / 8.0), 2.0);
  float head = arrow * (3.5 * u_pixelRatio + 2.0 * width);
  float shoulder = 1.6 * u_pixelRatio + 1.1 * width;
  float gap = 2.5 * u_pixelRatio;

  vec2 a = toPixels(a_start);
  vec2 b = toPixels(a_end);
  float chord = max(distance(a, b), 0.001);
  vec2 along = (b - a) / chord;
  vec2 c = (a + b) * 0.5 + vec2(-along.y, along.x) * a_curve * chord;
  float bow = chord * (1.0 + 0.67 * a_curve * a_curve);
  float ring = a_radii.x * scale * (0.7 + 0.35 * a_curve);
  vec2 centre = a + vec2(0.0, a_radii.x * scale + ring * 0.7);
  float total = mix(bow, 6.2832 * ring, loop);

  float first = mix((a_radii.x * scale + gap * 0.4) / total, 0.0, loop);
  float tip = mix(1.0 - (a_radii.y * scale + gap) / total, 0.9, loop);
  float last = max(first, tip - head / total);

  float t = a_at.x > 1.5 ? (abs(a_at.y) < 0.5 ? tip : last) : mix(first, last, a_at.x);
  vec2 point = mix(mix(a, c, t), mix(c, b, t), t);
  vec2 tangent = mix(c - a, b - c, t);
  float angle = -1.5708 + 6.2832 * t;
  point = mix(point, centre + ring * vec2(cos(angle), sin(angle)), loop);
  tangent = mix(tangent, vec2(-sin(angle), cos(angle)), loop);
  vec2 normal = normalize(vec2(-tangent.y, tangent.x));

  float isHead = step(1.5, a_at.x);
  float reach = width * 0.5 + 0.8 * u_pixelRatio;
  #ifdef PICKING_MODE
  reach = max(reach, 4.5 * u_pixelRatio);
  #endif
  vec2 place = point + normal * a_at.y * mix(reach, shoulder * arrow, isHead);
  gl_Position = vec4(place / u_halfViewport, 0.0, 1.0);

  v_along = t * total;
  v_middle = (t - (first + last) * 0.5) * total;
  v_across = a_at.y * reach * (1.0 - isHead);
  v_half = width * 0.5;
  v_state = a_state + 16.0 * isHead;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

export const relationFragmentShader = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying float v_along;
varying float v_across;
varying float v_half;
varying float v_state;
varying float v_middle;

uniform float u_pixelRatio;
uniform float u_dim;
uniform vec3 u_ground;
uniform vec3 u_accent;

/** 1 where the stroke is drawn: whole, dashes, dots, few dashes, or dashes and dots in turn. */
float drawStroke(float stroke) {
  float period = stroke < 1.5 ? 9.0 : stroke < 2.5 ? 4.0 : stroke < 3.5 ? 12.0 : 15.0;
  float share = stroke < 1.5 ? 0.58 : stroke < 2.5 ? 0.5 : stroke < 3.5 ? 0.3 : 0.5;
  float at = fract(v_along / (period * u_pixelRatio));
  float dash = smoothstep(0.0, 0.12, share - at);
  float dot = smoothstep(0.0, 0.06, 0.1 - abs(at - 0.78));
  return stroke < 0.5 ? 1.0 : stroke < 3.5 ? dash : max(dash, dot);
}

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  // Flags are whole numbers again after interpolation.
  float state = floor(v_state + 0.5);
  float lit = mod(state, 2.0);
  float doubled = mod(floor(state / 2.0), 2.0);
  float stroke = mod(floor(state / 64.0), 8.0);
  float notched = mod(floor(state / 512.0), 2.0);
  float selected = mod(floor(state / 32.0), 2.0);
  float head = mod(floor(state / 16.0), 2.0);
  float alpha = clamp(v_half - abs(v_across) + 0.5, 0.0, 1.0);
  float line = 1.0 - head;
  alpha *= mix(1.0, clamp(abs(v_across) - v_half * 0.36 + 0.5, 0.0, 1.0), doubled * line);
  alpha *= mix(1.0, drawStroke(stroke), line);
  alpha *= mix(1.0, smoothstep(1.6, 2.6, abs(v_middle) / u_pixelRatio), notched * line);
  alpha *= mix(v_color.a, 1.0, lit);
  vec3 color = mix(v_color.rgb, u_accent, selected);
  color = mix(color, u_ground, u_dim * (1.0 - lit));
  gl_FragColor = vec4(color * alpha, alpha);
  #endif
}
`;
