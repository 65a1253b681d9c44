/** The icons of the manifest: the add-in's own and one for each ribbon button, drawn in assets/<name>.svg. */
export const iconNames = ["icon", "pane", "refresh", "parameters"] as const;

/** The sizes Office asks for at its zoom levels, in pixels. 16, 32 and 80 are required on the ribbon, 64 for the add-in itself. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** Width and height in the header of a PNG, or undefined when the bytes are no PNG. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || signature.some((byte, i) => bytes[i] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
