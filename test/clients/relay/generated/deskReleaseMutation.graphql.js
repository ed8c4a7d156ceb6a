/**
 * @generated SignedSource<<9706b53dbf99b2f3b2b41dde14a24e7a>>
 * @relayHash 2932e8c49c84ba53409ac0c9f815ba26
 * @lightSyntaxTransform
 */

/* eslint-disable */

'use strict';

// @relayRequestID f354519df00e02d9d0d1dbdd5b8d1f43179c515e5a9e954e87f9d8be21bcf129

var node = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "agentId"
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
      }
    ],
    "concreteType": null,
    "kind": "LinkedField",
    "name": "releaseAgentConference",
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
    "name": "deskReleaseMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "deskReleaseMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "2932e8c49c84ba53409ac0c9f815ba26",
    "id": "f354519df00e02d9d0d1dbdd5b8d1f43179c515e5a9e954e87f9d8be21bcf129",
    "metadata": {},
    "name": "deskReleaseMutation",
    "operationKind": "mutation",
    "text": "mutation deskReleaseMutation(\n  $agentId: ID!\n) {\n  releaseAgentConference(agentId: $agentId) {\n    __typename\n    ... on GatewayFailure {\n      __isGatewayFailure: __typename\n      message\n    }\n  }\n}\n"
  }
};
})();

node.hash = "cb25751a961ac7b3f9f8019b96438691";

export default node;
