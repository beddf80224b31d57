// The state of the page as a fragment: JSON, deflated, in base64url. Browsers
// keep what stands behind # to themselves.

const streamed = async (bytes, through) =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(through)).arrayBuffer())

// write returns a fragment for a state.
export async function write(state) {
  const bytes = await streamed(new TextEncoder().encode(JSON.stringify(state)), new CompressionStream('deflate-raw'))
  const letters = Array.from(bytes, byte => String.fromCharCode(byte)).join('')
  return '#' + btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

// read returns the state in a fragment, or null where there is none.
export async function read(fragment) {
  try {
    const letters = atob(fragment.slice(1).replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = await streamed(Uint8Array.from(letters, letter => letter.charCodeAt(0)), new DecompressionStream('deflate-raw'))
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
