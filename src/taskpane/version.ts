import { version as packageVersion } from "../../package.json";

/** The add-in's version, shown in the pane and stamped into result sheets. */
export const version: string = packageVersion;
