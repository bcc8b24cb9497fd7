/** One point sprite a node: shape by signed distance, icon from the atlas, ring when selected. */
export const nodeVertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_icon;
attribute float a_state;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;

varying vec4 v_color;
varying float v_radius;
varying float v_extent;
varying float v_shape;
varying float v_icon;
varying float v_state;

void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy, 0.0, 1.0);
  v_radius = a_size / u_sizeRatio * u_pixelRatio;
  // Only what is selected or pinned has a ring: room for one round every node would be most of what is drawn.
  float marked = step(1.5, mod(a_state + 0.5, 8.0) - 0.5);
  v_extent = v_radius + mix(2.5, 7.0, marked) * u_pixelRatio;
  gl_PointSize = v_extent * 2.0;
  v_shape = a_shape;
  v_icon = a_icon;
  v_state = a_state;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

export const nodeFragmentShader = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying float v_radius;
varying float v_extent;
varying float v_shape;
varying float v_icon;
varying float v_state;

uniform float u_pixelRatio;
uniform float u_dim;
uniform float u_iconCount;
uniform vec3 u_ground;
uniform vec3 u_accent;
uniform vec3 u_ink;
uniform sampler2D u_icons;

float distanceTo(vec2 p, float r) {
  if (v_shape < 0.5) {
    return length(p) - r;
  }
  if (v_shape < 1.5) {
    vec2 q = abs(p) - vec2(r * 0.62);
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - r * 0.26;
  }
  if (v_shape < 2.5) {
    float corner = r * 0.18;
    return (abs(p.x) + abs(p.y) - r * 1.2 + corner) * 0.70711 - corner;
  }
  vec2 q = abs(p);
  return max(q.x * 0.866 + q.y * 0.5, q.y) - r * 0.93;
}

float cover(float from, float to, float d) {
  return clamp(d - from + 0.5, 0.0, 1.0) * clamp(to - d + 0.5, 0.0, 1.0);
}

void main() {
  vec2 p = (gl_PointCoord - 0.5) * 2.0 * v_extent;
  float d = distanceTo(p, v_radius);
  #ifdef PICKING_MODE
  if (d > u_pixelRatio) {
    discard;
  }
  gl_FragColor = v_color;
  #else
  // Flags are whole numbers again after interpolation.
  float state = floor(v_state + 0.5);
  float lit = mod(state, 2.0);
  float selected = mod(floor(state / 2.0), 2.0);
  float pinned = mod(floor(state / 4.0), 2.0);

  float hollow = mod(floor(state / 8.0), 2.0);

  float fill = clamp(0.5 - d, 0.0, 1.0);
  float inside = hollow * clamp(-d - 1.6 * u_pixelRatio + 0.5, 0.0, 1.0);
  vec2 uv = p / (v_radius * 1.16) + 0.5;
  vec3 body = mix(v_color.rgb, u_ground, inside);
  vec3 line = mix(u_ground, v_color.rgb, hollow);
  if (uv.x > 0.0 && uv.x < 1.0 && uv.y > 0.0 && uv.y < 1.0 && v_radius > 4.5 * u_pixelRatio) {
    float stroke = texture2D(u_icons, vec2((v_icon + uv.x) / u_iconCount, uv.y)).a;
    body = mix(body, line, stroke);
  }
  body = mix(body, u_ground, u_dim * (1.0 - lit));

  vec3 color = u_ground;
  float alpha = clamp(0.5 - d + 1.6 * u_pixelRatio, 0.0, 1.0);
  color = mix(color, body, fill);
  float ring = selected * cover(2.0 * u_pixelRatio, 4.6 * u_pixelRatio, d);
  float hair = pinned * (1.0 - selected) * cover(2.2 * u_pixelRatio, 3.4 * u_pixelRatio, d);
  color = mix(mix(color, u_accent, ring), u_ink, hair);
  alpha = max(alpha, max(ring, hair));
  gl_FragColor = vec4(color * alpha, alpha);
  #endif
}
`;
