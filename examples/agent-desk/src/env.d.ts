interface ImportMetaEnv {
  /** Set in a build for the demo: the sign-in page then lists the demo agents. */
  readonly VITE_DEMO?: string;
  /** The voice file that a member on hold hears, as drive/conf/<vdn id>/<file>. */
  readonly VITE_HOLD_VOICE?: string;
  /** Reasons for being busy, as JSON: `{ "201": "Meeting" }`. */
  readonly VITE_BUSY_REASONS?: string;
}
