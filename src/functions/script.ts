import { languageOf } from "../i18n/language";
import { associateFunctions } from "./associate";

// The script that the manifest names for functions. In a shared runtime Excel runs them in the pane's page; this one serves
// a host that loads functions on their own.
associateFunctions(CustomFunctions, languageOf(navigator.language));
