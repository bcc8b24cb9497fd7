import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { KeptBuffer } from './kept-buffer.ts';
import { type Mood, renderAtRest } from './mood.ts';

const { FLOAT, UNSIGNED_BYTE, LINES } = WebGLRenderingContext;

/** Of the two rows of pixels next to a line each is drawn by a line of its own, shifted by half a pixel across. */
const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_shift;
uniform mat3 u_matrix;
uniform vec2 u_halfViewport;
varying vec4 v_color;
varying vec2 v_place;
varying float v_steep;

void main() {
  vec2 place = (u_matrix * vec3(a_position, 1.0)).xy;
  v_steep = step(1.5, abs(a_shift));
  vec2 across = vec2(v_steep, 1.0 - v_steep) * sign(a_shift) * 0.5;
  v_place = (place + 1.0) * u_halfViewport;
  gl_Position = vec4(place + across / u_halfViewport, 0.0, 1.0);
  #ifdef PICKING_MODE
  v_color = a_id;
  v_color.a *= 255.0 / 254.0;
  #else
  v_color = a_color;
  #endif
}
`;

/** Anti-aliased as Wu does it: the nearer a pixel of the row is to the line, the more of its colour it takes. */
const fragmentShader = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_place;
varying float v_steep;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  vec2 away = abs(gl_FragCoord.xy - v_place);
  float alpha = v_color.a * clamp(1.0 - mix(away.y, away.x, v_steep), 0.0, 1.0);
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}
`;

const uniforms = ['u_matrix', 'u_halfViewport'] as const;
type Uniform = (typeof uniforms)[number];

const floatsPerVertex = 5;

/**
 * Hairlines for drawings of many thousand relations on a machine without a GPU: heads and widths would be lost among so
 * many, and two lines of two vertices are the least that can be drawn smoothly.
 */
export function createThinProgram(mood: Mood): EdgeProgramType {
  return class ThinProgram extends EdgeProgram<Uniform> {
    readonly #kept = new KeptBuffer();

    getDefinition() {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: fragmentShader,
        METHOD: LINES,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_shift', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
      };
    }

    override process(
      edgeIndex: number,
      offset: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      this.#kept.touch(offset * this.STRIDE);
      super.process(edgeIndex, offset, source, target, data);
    }

    processVisibleItem(
      edgeIndex: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const { array } = this;
      const color = floatColor(data.color);
      // One for flat lines, two for steep ones: which they are is the same for the GPU, since it scales both axes alike.
      const kind = Math.abs(target.x - source.x) < Math.abs(target.y - source.y) ? 2 : 1;
      for (let vertex = 0; vertex < 4; vertex += 1) {
        const end = vertex % 2 === 0 ? source : target;
        const at = start + vertex * floatsPerVertex;
        array[at] = end.x;
        array[at + 1] = end.y;
        array[at + 2] = vertex < 2 ? kind : -kind;
        array[at + 3] = color;
        array[at + 4] = edgeIndex;
      }
    }

    override reallocate(capacity: number): void {
      this.#kept.touchAll();
      super.reallocate(capacity);
    }

    override bindProgram(info: ProgramInfo): void {
      info.gl.bindBuffer(info.gl.ARRAY_BUFFER, info.buffer);
      this.ATTRIBUTES.reduce((offset, attribute) => offset + this.bindAttribute(attribute, info, offset), 0);
      this.#kept.bring(info.gl, info.buffer, this.array, this.STRIDE);
    }

    override render(params: RenderParams): void {
      renderAtRest(this, mood, () => super.render(params));
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
      const half = params.pixelRatio / 2;
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform2f(uniformLocations.u_halfViewport, params.width * half, params.height * half);
    }
  } as unknown as EdgeProgramType;
}
