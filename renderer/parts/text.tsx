export { Label } from "react-aria-components/Label";
export { Text } from "react-aria-components/Text";
