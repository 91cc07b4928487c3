/** Hands an address to the browser as a file with this name. */
export function saveAs(name: string, url: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}
