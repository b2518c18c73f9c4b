type TypedArray = Uint8Array | Uint32Array | Int32Array | Float64Array;
type TypedArrayKind = new (memory: SharedArrayBuffer) => TypedArray;

/** The same value with its arrays in memory that threads share; what lies there already stays where it is. */
export function inSharedMemory<T>(value: T): T {
  return moved(value) as T;
}

export function sharedMinutes(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT));
}

function moved(value: unknown): unknown {
  if (value instanceof ArrayBuffer) return sharedBytes(new Uint8Array(value));
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof SharedArrayBuffer) return value;
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return new (value.constructor as TypedArrayKind)(sharedBytes(bytes));
  }
  if (value === null || typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, moved(own)]));
}

function sharedBytes(bytes: Uint8Array): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(bytes.length);
  new Uint8Array(memory).set(bytes);
  return memory;
}
