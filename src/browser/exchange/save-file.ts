/** Gives the reader a file that was made in the browser. */
export function saveFile(name: string, mediaType: string, content: string | Blob): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun when the click returns; the address may go after the browser has taken it up.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
