/** Browsers with Trusted Types accept only objects of a policy in place of HTML and script addresses. */
interface TrustedTypesRules {
  readonly createHTML?: (html: string) => string
  readonly createScriptURL?: (url: string) => string
}

/**
 * Returns the rules as a policy where the browser has Trusted Types, else the rules themselves. TypeScript's DOM types
 * describe the resulting objects as strings.
 */
export function trustedTypesPolicy<Rules extends TrustedTypesRules>(name: string, rules: Rules): Rules {
  // TypeScript's DOM types do not include Trusted Types yet. A policy has the functions of its rules.
  const { trustedTypes } = globalThis as {
    readonly trustedTypes?: { readonly createPolicy: (name: string, rules: Rules) => Rules }
  }
  return trustedTypes?.createPolicy(name, rules) ?? rules
}
