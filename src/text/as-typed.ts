/** Whether the page at a route, below the base path, shows the cells of its tables as the files hold them. */
export function showsAsTyped(route: string): boolean {
  return /^data(\/|$)/.test(route);
}
