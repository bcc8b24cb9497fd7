/** So many items are brought to the GPU one by one; of more, all are, in one go. */
const mostSingles = 4_000;

type Context = WebGLRenderingContext | WebGL2RenderingContext;

/**
 * What the GPU holds of a program's items already. Sigma brings everything there for every frame, twice; here it
 * travels once, and afterwards only the items that changed.
 */
export class KeptBuffer {
  /** For each buffer the offsets of items that it does not hold yet; null for all of them. */
  readonly #missing = new Map<WebGLBuffer, Set<number> | null>();

  /** @param offset where the item begins in the array, in floats */
  touch(offset: number): void {
    for (const [buffer, offsets] of this.#missing) {
      if (offsets !== null) {
        offsets.add(offset);
        if (offsets.size > mostSingles) {
          this.#missing.set(buffer, null);
        }
      }
    }
  }

  touchAll(): void {
    for (const buffer of this.#missing.keys()) {
      this.#missing.set(buffer, null);
    }
  }

  /** Brings what is missing to the buffer that is bound. @param stride floats an item */
  bring(gl: Context, buffer: WebGLBuffer, array: Float32Array, stride: number): void {
    const offsets = this.#missing.get(buffer);
    if (offsets === undefined || offsets === null) {
      gl.bufferData(gl.ARRAY_BUFFER, array, gl.DYNAMIC_DRAW);
    } else {
      for (const offset of offsets) {
        const item = array.subarray(offset, offset + stride);
        gl.bufferSubData(gl.ARRAY_BUFFER, offset * array.BYTES_PER_ELEMENT, item);
      }
    }
    this.#missing.set(buffer, new Set());
  }
}
