/**
 * Texts as UTF-8, each in the same piece of memory: what is given is good until the next call. With memory of its own
 * for each of thousands of texts, encoding them takes longer than hashing and comparing them.
 */
export function sharedEncoder(): (text: string) => Uint8Array {
  const encoder = new TextEncoder()
  let memory = new Uint8Array(1 << 16)
  return (text) => {
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    if (text.length * 3 > memory.length) memory = new Uint8Array(text.length * 3)
    return memory.subarray(0, encoder.encodeInto(text, memory).written)
  }
}
