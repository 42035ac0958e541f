export { leftOut, nodesOf } from "../src/editor/paste/document";
export { fragmentOf, fromHtml } from "../src/editor/paste/html";
export { fromText, joined } from "../src/editor/paste/text";
