/** A W3C `traceparent` that begins a trace; `random` is 24 bytes of chance. */
export function traceparentOf(random: Uint8Array): string {
  const hex = [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `00-${hex.slice(0, 32)}-${hex.slice(32, 48)}-01`;
}
