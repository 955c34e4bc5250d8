/** The version of the action, as it stands in package.json too. */
export const VERSION = '1.0.0';
