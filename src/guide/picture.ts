/** A picture of the guide, read and measured. */
export interface Picture {
  /** Path relative to the guide's folder, with forward slashes, decoded: `pictures/two words.png`. */
  readonly path: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/svg+xml';
  readonly bytes: Uint8Array;
  /** In CSS pixels; of an SVG without a size, taken from its viewBox. */
  readonly width: number;
  readonly height: number;
}
