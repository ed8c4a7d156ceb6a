/**
 * @generated SignedSource<<9562223324a1eb7c0dafb23bac8019e5>>
 * @relayHash 74a6eec729aaffd03695c2a597abf506
 * @lightSyntaxTransform
 */

/* eslint-disable */

'use strict';

// @relayRequestID 2ed064ad8511111aa94277896adc6a47c89ed2fda758adf88bc41766803c1432

var node = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "agentId"
  },
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "agentId",
        "variableName": "agentId"
      },
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      }
    ],
    "concreteType": null,
    "kind": "LinkedField",
    "name": "signInAgent",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "__typename",
        "storageKey": null
      },
      {
        "kind": "InlineFragment",
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "guid",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "cursor",
            "storageKey": null
          }
        ],
        "type": "SignInAgentSuccess",
        "abstractKey": null
      },
      {
        "kind": "InlineFragment",
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "message",
            "storageKey": null
          }
        ],
        "type": "GatewayFailure",
        "abstractKey": "__isGatewayFailure"
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "deskSignInMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "deskSignInMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "74a6eec729aaffd03695c2a597abf506",
    "id": "2ed064ad8511111aa94277896adc6a47c89ed2fda758adf88bc41766803c1432",
    "metadata": {},
    "name": "deskSignInMutation",
    "operationKind": "mutation",
    "text": "mutation deskSignInMutation(\n  $agentId: ID!\n  $input: SignInAgentInput!\n) {\n  signInAgent(agentId: $agentId, input: $input) {\n    __typename\n    ... on SignInAgentSuccess {\n      guid\n      cursor\n    }\n    ... on GatewayFailure {\n      __isGatewayFailure: __typename\n      message\n    }\n  }\n}\n"
  }
};
})();

node.hash = "3b84fa9fec4abb6deef498d49435e86a";

export default node;
