/** Gives a file to the person, as a download of the browser that the pane runs in. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // Once the browser has taken it
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
