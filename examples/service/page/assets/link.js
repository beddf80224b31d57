// The state of the page as a fragment: JSON, deflated, in base64url. Browsers
// keep what stands behind # to themselves.

const most = 1 << 20 // bytes of a state: more is not of this page

async function streamed(bytes, through) {
  const parts = []
  let size = 0
  for (const reader = new Blob([bytes]).stream().pipeThrough(through).getReader(); ;) {
    const { done, value } = await reader.read()
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer())
    size += value.length
    if (size > most) throw new Error('too large')
    parts.push(value)
  }
}

// write returns a fragment for a state.
export async function write(state) {
  const bytes = await streamed(new TextEncoder().encode(JSON.stringify(state)), new CompressionStream('deflate-raw'))
  const letters = Array.from(bytes, byte => String.fromCharCode(byte)).join('')
  return '#' + btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

// read returns what is in a fragment, or null where it cannot be read.
export async function read(fragment) {
  try {
    const letters = atob(fragment.slice(1).replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = await streamed(Uint8Array.from(letters, letter => letter.charCodeAt(0)), new DecompressionStream('deflate-raw'))
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
