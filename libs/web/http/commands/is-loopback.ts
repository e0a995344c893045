/** Whether a connection's other end is this very machine. @param address as the socket names it */
export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && (address === '::1' || /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/.test(address));
}
