targetScope = 'subscription'

@description('Names the deployment and all that belongs to it.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('Where everything is. The region must offer Flex Consumption.')
param location string

@description('Who hears of alerts and of the budget. Empty: nobody is told, the alerts are there all the same.')
param alertEmail string = ''

@description('What a month may cost before the budget speaks up, in the currency of the subscription.')
@minValue(1)
param monthlyBudget int = 20

@description('First day of the budget: the first of the month in which it is made, and the same ever after, for Azure lets nobody change it.')
param budgetStart string = ''

var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module tracker 'tracker.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    alertEmail: alertEmail
  }
}

module budget 'budget.bicep' = if (!empty(alertEmail)) {
  scope: group
  params: {
    amount: monthlyBudget
    email: alertEmail
    start: budgetStart
  }
}

output AZURE_LOCATION string = location
output TRACKER_URL string = tracker.outputs.url
